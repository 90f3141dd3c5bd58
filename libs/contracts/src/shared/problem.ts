/** One fault in a request body, at a JSON pointer. */
export interface ProblemFault {
  pointer: string;
  code: string;
}

/** The body of every refusal, as `application/problem+json`. Words for people live in the web app, by `code`. */
export interface ProblemView {
  status: number;
  code: string;
  title: string;
  requestId: string;
  errors?: readonly ProblemFault[];
  /** Figures and codes that explain a rule's refusal; never a name. */
  details?: Readonly<Record<string, unknown>>;
}
