import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Swagger UI as it comes with the package that describes the API: three files, and nothing is fetched from elsewhere. */
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

export const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Hakika API</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="data:," />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** "Try it out" would send requests without the header that proves where a change comes from. */
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, supportedSubmitMethods: [] });\n`;

export interface DocsFile {
  readonly type: string;
  readonly content: Buffer;
}

/** One of the files of the page, or null. */
export function docsFile(name: string): DocsFile | null {
  if (name === 'start.js') return { type: 'text/javascript; charset=utf-8', content: Buffer.from(START) };
  const type = FILES[name];
  return type ? { type, content: fs.readFileSync(path.join(folder(), name)) } : null;
}

/** Swagger UI is a dependency of the package that describes the API, so it is looked for from there. */
function folder(): string {
  const swagger = createRequire(import.meta.url).resolve('@nestjs/swagger');
  return path.dirname(createRequire(swagger).resolve('swagger-ui-dist/package.json'));
}
