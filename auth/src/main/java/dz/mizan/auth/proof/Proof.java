package dz.mizan.auth.proof;

import dz.mizan.common.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody has proved who he is, or why that failed. A refusal is kept in here until the
 * transaction that noted it is committed; thrown inside, it would take the note along.
 *
 * @param methods as in claim {@code amr} (RFC 8176); empty if it failed
 */
public record Proof(List<String> methods, @Nullable Refusal refusal) {

  public static Proof by(List<String> methods) {
    return new Proof(methods, null);
  }

  public static Proof refused(Refusal refusal) {
    return new Proof(List.of(), refusal);
  }

  /**
   * How he has proved who he is.
   *
   * @throws Refusal if he has not
   */
  public List<String> methodsOrRefuse() {
    if (refusal != null) {
      throw refusal;
    }
    return methods;
  }
}
