package dz.mizan.auth.apikey;

import dz.mizan.common.web.AddressRange;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Reads it as it will be read; a missing one is for {@code @NotNull}. */
public class CidrValidator implements ConstraintValidator<Cidr, String> {
  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    try {
      return text == null || AddressRange.parse(text) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
