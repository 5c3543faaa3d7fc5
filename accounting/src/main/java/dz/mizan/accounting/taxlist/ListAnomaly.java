package dz.mizan.accounting.taxlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a list that the tax office would send back. */
@Schema(name = "TaxListAnomaly")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListAnomaly(
    @Schema(examples = "customers", description = "customers or suppliers") String list,
    @Schema(examples = "C-0001") String partner,
    @Schema(examples = "EURL Atlas") String name,
    @Schema(examples = "FA 118/26") @Nullable String reference,
    @Schema(examples = "nif", description = "nif, rc, ai, address, reference or partner")
        List<String> missing) {

  /** Of an entry that is on no list, since it names no supplier or several. */
  static ListAnomaly unlisted(PartnerLine line) {
    return new ListAnomaly(
        "suppliers", line.code(), line.name(), line.reference(), List.of("partner"));
  }

  static ListAnomaly of(PartnerLine line, boolean isCustomer) {
    return new ListAnomaly(
        isCustomer ? "customers" : "suppliers",
        line.code(),
        line.name(),
        line.reference(),
        line.missing(isCustomer));
  }
}
