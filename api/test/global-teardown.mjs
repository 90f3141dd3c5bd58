export default async function stopTestDatabase() {
  await globalThis.__HAKIKA_TEST_PG__?.stop();
}
