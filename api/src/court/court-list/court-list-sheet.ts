import type { CourtListMatter, CourtListRoom, CourtListView } from '@hakika/contracts';
import { dayInWords, type JurisdictionPack, type Language, type Term } from '@hakika/domain';
import { COURT_LIST_WORDS } from './court-list-wording';

export interface MatterLine {
  readonly number: string;
  readonly at: string;
  readonly code: string;
  readonly file: string;
  readonly purpose: string;
  /** Who is held, and how many are expected. */
  readonly about: string;
  readonly result: string;
}

export interface RoomSheet {
  readonly place: string;
  readonly magistrate: string;
  readonly count: string;
  readonly lines: readonly MatterLine[];
}

/** What is printed of a list: words alone, so that the page can be set where nothing else is known. No name of a party is in it. */
export interface CourtListSheet {
  readonly language: Language;
  readonly dated: string;
  readonly demo: boolean;
  readonly period: string;
  readonly printedBy: string;
  readonly printedAt: string;
  readonly more: boolean;
  readonly days: readonly { readonly day: string; readonly rooms: readonly RoomSheet[] }[];
}

export interface Printing {
  readonly language: Language;
  readonly today: string;
  readonly by: string;
  /** In court's own time. */
  readonly at: string;
  readonly demo: boolean;
}

/** Turns a list into what is printed of it. */
export function courtListSheet(law: JurisdictionPack, view: CourtListView, printing: Printing): CourtListSheet {
  const { language, today } = printing;
  const day = (on: string) => dayInWords(on, language);
  const days = [...new Set(view.rooms.map((room) => room.day))];
  return {
    language,
    dated: today,
    demo: printing.demo,
    period: view.from === view.until ? day(view.from) : `${day(view.from)} – ${day(view.until)}`,
    printedBy: printing.by,
    printedAt: `${day(today)}, ${printing.at}`,
    more: view.more,
    days: days.map((on) => ({
      day: day(on),
      rooms: view.rooms.filter((room) => room.day === on).map((room) => toRoom(law, room, language)),
    })),
  };
}

function toRoom(law: JurisdictionPack, room: CourtListRoom, language: Language): RoomSheet {
  const words = COURT_LIST_WORDS[language];
  const { stationName, courtroomName, magistrate, matters } = room;
  return {
    place: `${courtroomName ?? words.noRoom}, ${stationName}`,
    magistrate: magistrate ?? '',
    count: words.matters(matters.length),
    lines: matters.map((matter, index) => toLine(law, matter, index + 1, language)),
  };
}

function toLine(law: JurisdictionPack, matter: CourtListMatter, number: number, language: Language): MatterLine {
  const words = COURT_LIST_WORDS[language];
  const { accusedInCustody: held, accusedCount, witnesses, moved, courtFileNumber, at } = matter;
  const about = [
    words.accused(accusedCount),
    held.length > 0 && words.held(held.join(', ')),
    witnesses > 0 && words.witnesses(witnesses),
    moved > 0 && words.moved(moved),
    matter.protected && words.protectedIdentity,
  ];
  return {
    number: String(number),
    at: at ?? '',
    code: matter.caseCode,
    file: courtFileNumber ?? words.noFile,
    purpose: wordOf(law.hearingPurposes, matter.purpose, language),
    about: about.filter(Boolean).join(' · '),
    result: resultOf(law, matter, language),
  };
}

function resultOf(
  law: JurisdictionPack,
  { status, outcome, reason, nextOn, call }: CourtListMatter,
  language: Language,
): string {
  const words = COURT_LIST_WORDS[language];
  if (status === 'scheduled') return call === 'waiting' ? '' : words.call[call];
  const reasons = status === 'vacated' ? law.vacationReasons : law.adjournmentReasons;
  const parts = [words.outcome[outcome ?? (status === 'effective' ? 'proceeded' : status)]];
  if (reason) parts.push(wordOf(reasons, reason, language));
  if (nextOn) parts.push(words.next(dayInWords(nextOn, language)));
  return parts.join('. ');
}

function wordOf(rows: readonly Pick<Term, 'code' | 'wording'>[], code: string, language: Language): string {
  return rows.find((row) => row.code === code)?.wording[language] ?? code;
}
