package dz.mizan.inventory.product;

import dz.mizan.common.tenancy.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of lines, from what is there; writes nothing. */
final class ImportPlan {
  private final Map<Integer, ImportedRows.Found> found;
  private final Map<String, UUID> categories;
  private final Map<String, UUID> owners;
  private final String defaultValuation;
  private final List<ImportedProduct> outcomes = new ArrayList<>();
  private final List<ProductState> created = new ArrayList<>();
  private final List<Changed> changed = new ArrayList<>();

  /** A product before and after. */
  record Changed(ProductState before, ProductState after) {}

  private static final class Refused extends RuntimeException {
    private final String column;

    Refused(String column, String error) {
      super(error, null, false, false);
      this.column = column;
    }
  }

  ImportPlan(
      Map<Integer, ImportedRows.Found> found,
      Map<String, UUID> categories,
      Map<String, UUID> owners,
      String defaultValuation) {
    this.found = found;
    this.categories = categories;
    this.owners = new HashMap<>(owners);
    this.defaultValuation = defaultValuation;
  }

  List<ImportedProduct> outcomes() {
    return outcomes;
  }

  List<ProductState> created() {
    return created;
  }

  List<Changed> changed() {
    return changed;
  }

  /** Takes the next line; its outcome is the next one. */
  void add(int number, ProductLine line) {
    try {
      var there = found.get(number);
      outcomes.add(there == null ? create(line) : change(line, there));
    } catch (Refused refused) {
      outcomes.add(
          ImportedProduct.refused(
              line.line(), refused.column, Objects.requireNonNull(refused.getMessage())));
    }
  }

  private ImportedProduct create(ProductLine line) {
    var status = line.status() == null ? "DRAFT" : line.status();
    var state =
        new ProductState(
            Ids.next(),
            line.sku(),
            required("name_fr", line.nameFr()),
            kept(line.nameAr(), null),
            kept(line.nameEn(), null),
            required("unit", line.unit()),
            ImportedRows.barcodes(line.barcodes()).stream().sorted().toList(),
            category(line, null),
            line.tvaCode() == null ? "NORMAL" : line.tvaCode(),
            line.kind() == null ? "GOODS" : line.kind(),
            line.tracking() == null ? "NONE" : line.tracking(),
            line.valuation() == null ? defaultValuation : line.valuation(),
            status,
            // One event for its creation, and one for each step that leads to its status.
            1 + ProductStatus.valueOf(status).ordinal());
    check(state);
    claimBarcodes(state);
    created.add(state);
    return outcome(line, state, ImportedProduct.Outcome.CREATED);
  }

  private ImportedProduct change(ProductLine line, ImportedRows.Found there) {
    var before = there.state();
    var after = after(line, before);
    boolean isOtherUnit = !after.unit().equals(before.unit());
    if (isOtherUnit && (there.hasMoved() || there.hasUnits())) {
      throw new Refused("unit", "cannot-change");
    }
    if (there.hasMoved() && !after.isKeptAs(before)) {
      throw new Refused(after.kind().equals(before.kind()) ? "tracking" : "kind", "cannot-change");
    }
    boolean isMoved = !after.status().equals(before.status());
    if (isMoved
        && !ProductStatus.valueOf(before.status())
            .canBecome(ProductStatus.valueOf(after.status()))) {
      throw new Refused("status", "illegal-status");
    }
    boolean isOther = !after.as(before.status(), before.version()).equals(before);
    if (!isMoved && !isOther) {
      return outcome(line, before, ImportedProduct.Outcome.UNCHANGED);
    }
    check(after);
    claimBarcodes(after);
    long steps = (isOther ? 1 : 0) + (isMoved ? 1 : 0);
    changed.add(new Changed(before, after.as(after.status(), before.version() + steps)));
    return outcome(line, after, ImportedProduct.Outcome.CHANGED);
  }

  private ProductState after(ProductLine line, ProductState before) {
    return new ProductState(
        before.id(),
        line.sku(),
        line.nameFr() == null ? before.nameFr() : line.nameFr(),
        kept(line.nameAr(), before.nameAr()),
        kept(line.nameEn(), before.nameEn()),
        line.unit() == null ? before.unit() : line.unit(),
        line.barcodes() == null
            ? before.barcodes()
            : ImportedRows.barcodes(line.barcodes()).stream().sorted().toList(),
        category(line, before.categoryId()),
        line.tvaCode() == null ? before.tvaCode() : line.tvaCode(),
        line.kind() == null ? before.kind() : line.kind(),
        line.tracking() == null ? before.tracking() : line.tracking(),
        line.valuation() == null ? before.valuation() : line.valuation(),
        line.status() == null ? before.status() : line.status(),
        before.version());
  }

  private static void check(ProductState state) {
    if (state.kind().equals("SERVICE") && !state.tracking().equals("NONE")) {
      throw new Refused("tracking", "service-tracked");
    }
  }

  // Two lines that want the same barcode: the first has it.
  private void claimBarcodes(ProductState state) {
    for (var code : state.barcodes()) {
      var owner = owners.get(Barcode.gtin(code));
      if (owner != null && !owner.equals(state.id())) {
        throw new Refused("barcodes", "barcode-taken");
      }
    }
    state.barcodes().forEach(code -> owners.put(Barcode.gtin(code), state.id()));
  }

  private @Nullable UUID category(ProductLine line, @Nullable UUID before) {
    var code = line.category();
    if (code == null || code.isEmpty()) {
      return code == null ? before : null;
    }
    var id = categories.get(code);
    if (id == null) {
      throw new Refused("category", "unknown-category");
    }
    return id;
  }

  private static String required(String column, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new Refused(column, "required");
    }
    return value;
  }

  private static @Nullable String kept(@Nullable String value, @Nullable String before) {
    if (value == null) {
      return before;
    }
    return value.isEmpty() ? null : value;
  }

  private static ImportedProduct outcome(
      ProductLine line, ProductState state, ImportedProduct.Outcome outcome) {
    return new ImportedProduct(
        line.line(), outcome, state.id(), state.unit(), state.tvaCode(), null, null);
  }
}
