/** In development the Angular server passes what belongs to the API on; API_PORT because the server itself reads PORT. */
const target = `http://127.0.0.1:${process.env.API_PORT ?? 3000}`;

export default {
  '/api': { target, secure: false },
  '/livez': { target, secure: false },
  '/readyz': { target, secure: false },
};
