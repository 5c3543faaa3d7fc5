package dz.mizan.common.start;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A setting that comes from the environment, and what it has to look like.
 *
 * @param key the variable's name
 * @param example a value that would do; never one that anybody should really use as a secret
 * @param expected what a value is, for whoever gave another one
 * @param isUsable whether a value will do, given what else is set
 * @param isRequired whether it is required, given what else is set
 */
public record Setting(
    String key,
    String example,
    String expected,
    BiPredicate<String, Function<String, String>> isUsable,
    Predicate<Function<String, String>> isRequired) {

  /** One without which nothing works. */
  static Setting required(String key, String example, String expected, Predicate<String> isUsable) {
    return new Setting(key, example, expected, alone(isUsable), environment -> true);
  }

  /** One that has a default. */
  static Setting optional(String key, String example, String expected, Predicate<String> isUsable) {
    return optionalBeside(key, example, expected, alone(isUsable));
  }

  /** One that has a default and has to fit what else is set. */
  static Setting optionalBeside(
      String key,
      String example,
      String expected,
      BiPredicate<String, Function<String, String>> isUsable) {
    return new Setting(key, example, expected, isUsable, environment -> false);
  }

  /** One that is needed as soon as the other one is set. */
  static Setting requiredWith(
      String other, String key, String example, String expected, Predicate<String> isUsable) {
    return new Setting(
        key,
        example,
        expected,
        alone(isUsable),
        environment -> !environment.apply(other).isBlank());
  }

  private static BiPredicate<String, Function<String, String>> alone(Predicate<String> isUsable) {
    return (value, environment) -> isUsable.test(value);
  }

  /**
   * What is wrong with it, if anything, in one line without the value: it may be a secret.
   *
   * @param environment the value of a variable, empty if it is not set
   */
  Optional<String> obstacle(Function<String, String> environment) {
    var value = environment.apply(key).strip();
    if (value.isEmpty()) {
      return isRequired.test(environment)
          ? Optional.of("%s is not set; for example %s=%s".formatted(key, key, example))
          : Optional.empty();
    }
    return isUsable.test(value, environment)
        ? Optional.empty()
        : Optional.of("%s is not %s; for example %s=%s".formatted(key, expected, key, example));
  }
}
