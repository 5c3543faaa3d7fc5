package dz.mizan.auth.user;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** A missing name is for {@code @NotBlank}. */
public class UsernameValidator implements ConstraintValidator<Username, String> {
  @Override
  public boolean isValid(@Nullable String username, ConstraintValidatorContext context) {
    return username == null
        || username.isBlank()
        || (Usernames.hasForm(username) && !Usernames.isMisleading(username));
  }
}
