/** The part of pdfmake that we use; the package brings no types. */
declare module 'pdfmake' {
  interface RunningDocument {
    bufferedPageRange(): { readonly start: number; readonly count: number };
    on(event: 'data', listener: (chunk: Buffer) => void): void;
    on(event: 'end', listener: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    end(): void;
  }

  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold', string>>>>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: object, options?: object): { getStream(): Promise<RunningDocument> };
  };
  export default pdfmake;
}
