package dz.mizan.hr.leave.request;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What leave would be like.
 *
 * @param balance before it; absent where nothing is saved up
 * @param enough whether the balance would do
 */
@RegisterForReflection
@Schema(name = "LeavePreview")
record LeavePreview(
    UUID employeeId,
    @Schema(examples = "5.0") @JsonFormat(shape = Shape.STRING) BigDecimal days,
    @Schema(examples = "10.00") @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal balance,
    boolean enough,
    List<Shortage> warnings) {}
