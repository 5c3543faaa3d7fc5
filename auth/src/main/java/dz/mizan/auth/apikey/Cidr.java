package dz.mizan.auth.apikey;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An IP address, or a range of them in CIDR notation without bits set behind the prefix. */
@Constraint(validatedBy = CidrValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
public @interface Cidr {
  String message() default "no IP address, and no range in CIDR notation";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
