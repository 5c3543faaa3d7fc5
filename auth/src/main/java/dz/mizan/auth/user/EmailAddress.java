package dz.mizan.auth.user;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address that mail can be sent to: RFC 5321 without quoted local parts, which mailers refuse
 * and nobody has.
 */
@NotBlank
@Size(max = 254)
@Email
@Pattern(regexp = "[^\\s\\p{Cntrl}\"(),:;<>\\[\\]\\\\]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface EmailAddress {
  String message() default "an e-mail address of up to 254 characters, without quotes";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
