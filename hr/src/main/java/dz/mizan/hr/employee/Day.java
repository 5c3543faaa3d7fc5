package dz.mizan.hr.employee;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of somebody's working life: 1950-01-01 to 2099-12-31, as the tables hold it, too. */
@Constraint(validatedBy = Day.InRange.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD
})
public @interface Day {
  LocalDate LATEST = LocalDate.of(2099, 12, 31);

  /** The first year. */
  int from() default 1950;

  String message() default "1950-01-01 to 2099-12-31";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check. */
  class InRange implements ConstraintValidator<Day, @Nullable LocalDate> {
    private int from = 1950;

    @Override
    public void initialize(Day range) {
      from = range.from();
    }

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
      return day == null || (day.getYear() >= from && !day.isAfter(LATEST));
    }
  }
}
