/** A bounded load from this process: so many connections, each asking again as soon as it is answered. */
import http from 'node:http';

const CONNECTIONS = 8;

export function ask({ port, path, token }, agent) {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `hakika=${token}`, 'sec-fetch-site': 'same-origin' };
    const request = http.get({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${response.statusCode} from ${path}: ${body.slice(0, 200)}`));
      });
    });
    request.on('error', reject);
  });
}

/** Requests in turn for `seconds`. Gives the rate and the 95th percentile in milliseconds. */
export async function load(port, requests, seconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + seconds * 1000;
  const times = [];
  let turn = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await ask({ port, ...requests[turn++ % requests.length] }, agent);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  times.sort((a, b) => a - b);
  return { rate: times.length / seconds, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
