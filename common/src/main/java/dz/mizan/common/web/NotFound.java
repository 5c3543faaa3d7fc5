package dz.mizan.common.web;

import dz.mizan.common.problem.Refusal;

/** There is no such thing in the caller's company; another company's looks the same. */
public final class NotFound extends Refusal {

  /**
   * @param what the kind of thing, as in the path: {@code product}
   */
  public NotFound(String what, Object id) {
    super(Kind.NOT_FOUND, "not-found");
    fact("resource", what);
    fact("id", id.toString());
  }
}
