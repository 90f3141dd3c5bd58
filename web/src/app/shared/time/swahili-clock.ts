const HOURS = [
  'kumi na mbili',
  'moja',
  'mbili',
  'tatu',
  'nne',
  'tano',
  'sita',
  'saba',
  'nane',
  'tisa',
  'kumi',
  'kumi na moja',
] as const;

/** From which hour of the day each name is used; before the first it is still night. */
const PARTS_OF_DAY = [
  [19, 'usiku'],
  [16, 'jioni'],
  [12, 'mchana'],
  [6, 'asubuhi'],
  [4, 'alfajiri'],
] as const;

/** `09:00` → `09:00 (saa tatu asubuhi)`: the Kiswahili clock begins at sunrise, six hours after the written one. */
export function swahiliTime(time: string): string {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return `${time} (saa ${hourAndMinute(hour, minute)} ${partOfDay(hour)})`;
}

function hourAndMinute(hour: number, minute: number): string {
  if (minute === 45) return `${hourWord(hour + 1)} kasorobo`;
  return hourWord(hour) + minuteWords(minute);
}

function hourWord(hour: number): string {
  return HOURS[(hour + 6) % 12]!;
}

function minuteWords(minute: number): string {
  if (minute === 0) return '';
  if (minute === 15) return ' na robo';
  if (minute === 30) return ' na nusu';
  return ` na dakika ${minute}`;
}

function partOfDay(hour: number): string {
  return PARTS_OF_DAY.find(([from]) => hour >= from)?.[1] ?? 'usiku';
}
