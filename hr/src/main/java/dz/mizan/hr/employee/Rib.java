package dz.mizan.hr.employee;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A bank or postal account (RIB, RIP) with its right key: 3 digits of the bank, 5 of the branch, 10
 * of the account, 2 of the key, which is 97 minus the rest of branch and account times 100 by 97
 * (Banque d'Algérie, instruction 06-2004, second hand).
 */
@Constraint(validatedBy = Rib.RightKey.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD
})
public @interface Rib {
  String message() default "20 digits with the right key";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check; never says which key would be right. */
  class RightKey implements ConstraintValidator<Rib, @Nullable String> {
    private static final int BANK = 3;
    private static final int KEY_AT = 18;
    private static final int MODULUS = 97;

    @Override
    public boolean isValid(@Nullable String rib, ConstraintValidatorContext context) {
      return rib == null || isRight(rib);
    }

    /** Whether it has 20 digits and its key is right. */
    public static boolean isRight(String rib) {
      return rib.matches("[0-9]{20}")
          && Integer.parseInt(rib.substring(KEY_AT)) == key(rib.substring(0, KEY_AT));
    }

    static int key(String first) {
      long rest = Long.parseLong(first.substring(BANK)) % MODULUS;
      return (int) (MODULUS - rest * 100 % MODULUS);
    }
  }
}
