package dz.mizan.hr.pay.component.value;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a component is worth to an employee.
 *
 * @param value absent where it was only written, and in the audit
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayValue")
record ValueView(
    UUID id,
    UUID employeeId,
    @Schema(examples = "IND_BONUS") String component,
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Schema(type = SchemaType.STRING, examples = "15.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal value,
    long version) {

  ValueView withoutValue() {
    return new ValueView(id, employeeId, component, startsOn, endsOn, null, version);
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "ValueView[" + id + "]";
  }
}
