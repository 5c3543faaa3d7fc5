package dz.mizan.auth.company;

import dz.mizan.common.problem.Refusal;

/** The language of documents is none of the company's languages. */
public final class LanguageNotSpoken extends Refusal {
  LanguageNotSpoken() {
    super(Kind.INVALID, "invalid-request");
    violation("language", "must be one of languages");
  }
}
