package dz.mizan.auth.company;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An origin as browsers send it (RFC 6454); http for this machine alone. */
@NotNull
@Size(max = 255)
@Pattern(
    regexp =
        "(https://[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
            + "|http://(localhost|127\\.0\\.0\\.1))"
            + "(:([1-9][0-9]{0,3}|[1-5][0-9]{4}"
            + "|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface WebOrigin {
  String message() default "https://host or https://host:port, in lower case, and no more";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
