package dz.mizan.local.chaos.check;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong, by kind of wrong; nothing at all if all is well. */
public record Verdict(
    List<String> lost,
    List<String> doubled,
    List<String> unbalanced,
    List<String> negative,
    List<String> gaps) {

  public static Verdict of(Facts facts) {
    return new Verdict(
        Stream.concat(facts.effects().stream().flatMap(Effect::lost), facts.strays().stream())
            .toList(),
        facts.effects().stream().flatMap(Effect::doubled).toList(),
        facts.balances().stream()
            .filter(balance -> !balance.isEven())
            .map(Balance::toString)
            .toList(),
        facts.levels().stream().filter(Level::isNegative).map(Level::toString).toList(),
        facts.series().stream().flatMap(Series::gaps).toList());
  }

  public boolean isClean() {
    return violations().isEmpty();
  }

  /** All of it, each with the kind in front. */
  public List<String> violations() {
    return Stream.of(
            named("lost", lost),
            named("doubled", doubled),
            named("unbalanced", unbalanced),
            named("negative", negative),
            named("gap", gaps))
        .flatMap(kind -> kind)
        .toList();
  }

  private static Stream<String> named(String kind, List<String> wrong) {
    return wrong.stream().map(one -> kind + ": " + one);
  }
}
