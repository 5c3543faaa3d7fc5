package dz.mizan.hr.pay.element;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A variable element of a month.
 *
 * @param amount absent where there is none, where it was only written, and in the audit
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PayElement")
record ElementView(
    UUID id,
    @Schema(examples = "2026-11") String month,
    UUID employeeId,
    @Schema(examples = "OT50") String component,
    @Schema(type = SchemaType.STRING, examples = "10") @JsonFormat(shape = Shape.STRING)
        BigDecimal quantity,
    @Schema(type = SchemaType.STRING, examples = "5000.00") @JsonFormat(shape = Shape.STRING)
        @Nullable BigDecimal amount,
    @Nullable String note,
    long version) {

  ElementView withoutAmount() {
    return new ElementView(id, month, employeeId, component, quantity, null, note, version);
  }

  // Not to show what somebody earns or owes.
  @Override
  public String toString() {
    return "ElementView[" + id + "]";
  }
}
