package dz.mizan.accounting.entry;

/** What an entry is to its year. */
public enum EntryKind {
  /** What happened in the year. */
  NORMAL,
  /** Carries balances over from the year before; journal AN, 1 January. */
  OPENING,
  /** Brings expenses and income to the result; 31 December. */
  CLOSING
}
