package dz.mizan.auth.password;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Counts code points; a missing password is for {@code @NotNull}. */
public class PasswordLengthValidator implements ConstraintValidator<PasswordLength, Password> {
  private int min;
  private int max;

  @Override
  public void initialize(PasswordLength length) {
    min = length.min();
    max = length.max();
  }

  @Override
  public boolean isValid(@Nullable Password password, ConstraintValidatorContext context) {
    return password == null || (password.codePoints() >= min && password.codePoints() <= max);
  }
}
