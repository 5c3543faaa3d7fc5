package dz.mizan.auth.user;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A username that somebody may take: of its form, and not to be mistaken for another one. */
@Constraint(validatedBy = UsernameValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Username {
  String message() default
      "1 to 64 letters of one script, digits and ._@+-, a letter or digit first";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
