package dz.mizan.hr.review.form;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.hr.review.setup.SectionKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A section of the template. */
@RegisterForReflection
@Schema(name = "ReviewSectionView")
record Section(
    int position,
    String title,
    @Nullable String titleAr,
    SectionKind kind,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weight,
    boolean isForSelf,
    boolean isForPeers) {

  static Section of(Row row) {
    return new Section(
        row.getInteger("position"),
        row.getString("title"),
        row.getString("title_ar"),
        SectionKind.valueOf(row.getString("kind")),
        row.getBigDecimal("weight"),
        row.getBoolean("is_for_self"),
        row.getBoolean("is_for_peers"));
  }

  /** Managers are asked all of them. */
  boolean isAskedOf(PartKind kind) {
    return switch (kind) {
      case MANAGER -> true;
      case SELF -> isForSelf;
      case PEER -> isForPeers && this.kind != SectionKind.GOALS;
    };
  }
}
