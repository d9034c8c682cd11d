// What `window.elshi` offers; docs/scripting.md says how it is used.

/** The facets, by their names in links. */
export type Facet =
  | "country" | "org" | "person" | "subject" | "kind" | "mode" | "status" | "date" | "source";

export interface Question {
  /** Words to search for, as in the page's search box. */
  text?: string;
  /** Chosen ids by facet: ids of one facet are alternatives, facets restrict each other. */
  filters?: Partial<Record<Facet, string | string[]>>;
  /** First day, `YYYY-MM-DD`: what can have been on it or later. */
  from?: string;
  /** Last day, `YYYY-MM-DD`: what can have been on it or earlier. */
  to?: string;
  /** How many ids to give; 100 where it is not said. */
  limit?: number;
  /** Whose counts to give; all but `person` where it is not said. */
  facets?: Facet[];
}

export interface Answer {
  /** How many engagements match. */
  total: number;
  /** Their ids: the best first where words were searched for, else in the order of the sources. */
  ids: string[];
  /** How many engagements have each value and match everything but this facet's own filter. */
  facets: Partial<Record<Facet, Readonly<Record<string, number>>>>;
  /** Microseconds that the engine took, as finely as the browser's clock tells. */
  micros: number;
}

export interface Diagnostic {
  severity: "info" | "warning" | "error";
  /** The source's name. */
  source: string;
  /** 1-based line; 0 for the source as a whole. */
  line: number;
  message: string;
  /** What to do about it; may be empty. */
  hint: string;
}

/** Words that a fact rests on. */
export interface Quoted {
  /** Index of the item; null where no words carry the fact. */
  item: number | null;
  /** Code points over the source's normalised text, `end` not included. */
  start: number | null;
  end: number | null;
  exact: string | null;
  method: "stated" | "inferred" | "curated";
  /** The rule's name, or what the curator knew. */
  by: string | null;
}

export interface Said<T> {
  is: T;
  evidence: Quoted[];
}

export interface Engagement {
  id: string;
  title: string;
  type: "consult" | "appointment";
  review: "accepted" | "unreviewed" | "rejected";
  mode: Said<"visit" | "third-party" | "multilateral" | "call" | "resident">;
  status: Said<"held" | "planned" | "cancelled">;
  when: {
    /** EDTF (ISO 8601-2); empty where nothing is known. */
    edtf: string;
    earliest: string | null;
    latest: string | null;
    approximate: boolean;
    basis: "stated" | "bounded" | "from-bulletin" | "unknown";
    evidence: Quoted[];
  };
  place: { name: string | null; country: string | null; evidence: Quoted[] } | null;
  participants: {
    id: string;
    name: string;
    role: Said<string>[];
    affiliation: string | null;
    /** ISO 3166 alpha-3 or `x-name`, an organisation's id, `person:ID`, `everyone`. */
    represents: string[];
    side: "host" | "guest" | "unclear";
    evidence: Quoted[];
  }[];
  countries: Said<string>[];
  organisations: { id: string; name: string; evidence: Quoted[] }[];
  subjects: Said<string>[];
  mentioned_events: { id: string; name: string; edtf: string; evidence: Quoted[] }[];
  statements: {
    id: string;
    by: string[];
    kind: "support" | "interest" | "readiness" | "appreciation" | "agreement" | "proposal" | "briefing";
    towards: string | null;
    subject: string | null;
    evidence: Quoted[];
  }[];
  items: { source: string; title: string; line: number; text: string }[];
}

export interface SourceOptions {
  /** A file's name; its ending says what it is. */
  name?: string;
  /** `csv`, `tsv`, `jsonl`, `html`, `markdown`, `text`, or a media type of these. */
  type?: string;
}

export interface Elshi {
  /** Reads a text or table in the background and opens what was found. */
  open(
    text: string | Uint8Array | ArrayBuffer | Blob,
    options?: SourceOptions & { /** Add to what is open. */ keep?: boolean },
  ): Promise<{ records: number; diagnostics: Diagnostic[] }>;
  /** Reads in the background and opens nothing. */
  extract(
    text: string | Uint8Array | ArrayBuffer | Blob,
    options?: SourceOptions,
  ): Promise<{ records: Engagement[]; diagnostics: Diagnostic[] }>;
  /** Asks the open dataset, at once; the page stays as it is. */
  query(question?: Question): Answer;
  /** One engagement with its evidence; null where there is none. */
  record(id: string): Engagement | null;
  /** What the page shows: the parameters of its link. */
  state(): Record<string, string>;
  /** Shows something else, as a step that can be undone; gives what could not be used. */
  go(state: string | Record<string, string | string[]>): string[];
}

declare global {
  interface Window {
    elshi: Elshi;
  }
}
