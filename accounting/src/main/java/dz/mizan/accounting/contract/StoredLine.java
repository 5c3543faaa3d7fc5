package dz.mizan.accounting.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.invoice.document.LineKind;
import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.tva.TvaCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a contract as it is kept: numbers as texts, so that none loses its decimals. */
@RegisterForReflection(targets = {StoredLine.class, NewLine.class, Contract.Indexation.class})
record StoredLine(
    @Nullable LineKind kind,
    @Nullable String sku,
    String designation,
    @Nullable String unit,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unitPrice,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal discountPercent,
    @Nullable TvaCode tvaCode,
    @Nullable String account) {

  static StoredLine of(NewLine line) {
    return new StoredLine(
        line.kind(),
        line.sku(),
        line.designation(),
        line.unit(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.tvaCode(),
        line.account());
  }
}
