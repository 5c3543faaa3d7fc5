package dz.mizan.hr.position;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A position as clients and the audit see it.
 *
 * @param headcount how many hold it on that day
 * @param vacancies posts that nobody holds on that day, never below 0
 */
@RegisterForReflection
record PositionView(
    UUID id,
    @Schema(examples = "COMPTA-2") String code,
    @Schema(examples = "Comptable principal") String titleFr,
    @Schema(examples = "محاسب رئيسي") @Nullable String titleAr,
    @Schema(examples = "Senior accountant") @Nullable String titleEn,
    @Nullable UUID departmentId,
    @Schema(examples = "12/3") @Nullable String grade,
    @Schema(type = SchemaType.STRING, examples = "60000.00") @Nullable String salaryMin,
    @Schema(type = SchemaType.STRING, examples = "90000.00") @Nullable String salaryMax,
    @Schema(examples = "2", description = "How many posts there are") int posts,
    @Schema(examples = "1", description = "How many hold it on that day") long headcount,
    @Schema(examples = "1", description = "Posts that nobody holds on that day") long vacancies,
    boolean archived) {

  static PositionView of(Row row) {
    int posts = row.getInteger("posts");
    long headcount = row.getLong("headcount");
    return new PositionView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("title_fr"),
        row.getString("title_ar"),
        row.getString("title_en"),
        row.getUUID("department_id"),
        row.getString("grade"),
        amount(row.getBigDecimal("salary_min")),
        amount(row.getBigDecimal("salary_max")),
        posts,
        headcount,
        Math.max(posts - headcount, 0),
        row.getOffsetDateTime("archived_at") != null);
  }

  private static @Nullable String amount(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
