package dz.mizan.common.start;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A setting that comes from the environment, and what it has to look like.
 *
 * @param key the variable's name
 * @param example a value that would do; never one that anybody should really use as a secret
 * @param expected what a value is, for whoever gave another one
 * @param isRequired whether it is required, given what else is set
 */
public record Setting(
    String key,
    String example,
    String expected,
    Predicate<String> isUsable,
    Predicate<Function<String, String>> isRequired) {

  /** One without which nothing works. */
  static Setting required(String key, String example, String expected, Predicate<String> isUsable) {
    return new Setting(key, example, expected, isUsable, environment -> true);
  }

  /** One that has a default. */
  static Setting optional(String key, String example, String expected, Predicate<String> isUsable) {
    return new Setting(key, example, expected, isUsable, environment -> false);
  }

  /** One that is needed as soon as the other one is set. */
  static Setting requiredWith(
      String other, String key, String example, String expected, Predicate<String> isUsable) {
    return new Setting(
        key, example, expected, isUsable, environment -> !environment.apply(other).isBlank());
  }

  /** A form that a whole value has. */
  static Predicate<String> form(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
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
    return isUsable.test(value)
        ? Optional.empty()
        : Optional.of("%s is not %s; for example %s=%s".formatted(key, expected, key, example));
  }
}
