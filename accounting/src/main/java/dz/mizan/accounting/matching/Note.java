package dz.mizan.accounting.matching;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What the audit trail keeps of a matching. */
@RegisterForReflection
record Note(
    String letters,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    List<NotedPart> parts) {

  @RegisterForReflection
  record NotedPart(
      UUID entryId, int lineNo, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {}

  static Note of(Matching matching) {
    return new Note(
        matching.letters(),
        matching.amount(),
        matching.parts().stream()
            .map(part -> new NotedPart(part.entryId(), part.lineNo(), part.amount()))
            .toList());
  }
}
