export default async function stopSystem() {
  await globalThis.__HAKIKA_STOP__?.();
}
