package dz.mizan.hr.pay.component;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.pay.calculation.PayFact;
import dz.mizan.hr.pay.formula.Dependencies;
import dz.mizan.hr.pay.formula.Formula;
import dz.mizan.hr.pay.formula.FormulaError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates and changes components; their formulas are read and checked first. */
@ApplicationScoped
class KeepComponent {
  private static final int MAX_COMPONENTS = 300;

  private final PayComponents components;
  private final Audit audit;

  KeepComponent(PayComponents components, Audit audit) {
    this.components = components;
    this.audit = audit;
  }

  /**
   * @throws InvalidComponent if its parts do not go together
   * @throws InvalidFormula if a formula cannot be used
   * @throws ComponentTaken if another one has the code
   */
  Uni<ComponentView> create(ComponentRequest request) {
    var uses = uses(request.checked());
    return components
        .lock()
        .chain(components::all)
        .invoke(KeepComponent::requireRoom)
        .invoke(others -> requireSound(request.code(), uses, others))
        .chain(() -> components.insert(request))
        .call(id -> components.writeUses(id, uses))
        .chain(components::require)
        .call(
            made -> audit.record("pay-component.created", "pay-component", made.id(), null, made));
  }

  /**
   * Changes texts, and the rule that begins in that month, or adds one.
   *
   * @throws InvalidComponent if code, kind or run would change
   * @throws InvalidFormula if a formula cannot be used
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   */
  Uni<ComponentView> change(UUID id, @Nullable String ifMatch, ComponentRequest request) {
    var uses = uses(request.checked());
    return components
        .lock()
        .chain(() -> components.require(id))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .invoke(before -> requireSame(before, request))
        .invoke(before -> uses.addAll(otherUses(before, request)))
        .chain(
            before ->
                components
                    .all()
                    .invoke(others -> requireSound(request.code(), uses, others))
                    .chain(() -> components.update(id, request))
                    .chain(() -> components.writeUses(id, uses))
                    .chain(() -> components.require(id))
                    .call(
                        after ->
                            audit.record(
                                "pay-component.changed", "pay-component", id, before, after)));
  }

  // Every payslip goes through all of them.
  private static void requireRoom(List<ComponentView> others) {
    if (others.size() >= MAX_COMPONENTS) {
      throw new InvalidComponent("code", "a company has at most " + MAX_COMPONENTS);
    }
  }

  private static void requireSame(ComponentView before, ComponentRequest request) {
    if (!before.code().equals(request.code())
        || before.kind() != request.kind()
        || before.paidBy() != request.runKind()) {
      throw new InvalidComponent("code", "code, kind and paidBy stay as they are");
    }
    if (request.validFrom() == null) {
      throw new InvalidComponent("validFrom", "is needed: from which month on");
    }
  }

  private static Set<String> otherUses(ComponentView before, ComponentRequest request) {
    var all = new HashSet<String>();
    for (var rule : before.rules()) {
      if (!rule.validFrom().equals(request.validFrom())) {
        all.addAll(uses(rule.formula(), rule.baseFormula(), rule.rateFormula()));
      }
    }
    return all;
  }

  private static Set<String> uses(ComponentRequest request) {
    return uses(request.formula(), request.baseFormula(), request.rateFormula());
  }

  private static Set<String> uses(String formula, @Nullable String base, @Nullable String rate) {
    var all = new HashSet<String>();
    all.addAll(read("formula", formula));
    all.addAll(read("baseFormula", base));
    all.addAll(read("rateFormula", rate));
    return all;
  }

  private static Set<String> read(String field, @Nullable String text) {
    if (text == null) {
      return Set.of();
    }
    try {
      return Formula.parse(text, PayFact.NAMES).components();
    } catch (FormulaError e) {
      throw new InvalidFormula(field, e.reason());
    }
  }

  private static void requireSound(String code, Set<String> uses, List<ComponentView> others) {
    Map<String, Set<String>> all = new HashMap<>();
    for (var other : others) {
      var read = new HashSet<String>();
      other
          .rules()
          .forEach(
              rule -> read.addAll(uses(rule.formula(), rule.baseFormula(), rule.rateFormula())));
      all.put(other.code(), read);
    }
    all.put(code, uses);
    try {
      Dependencies.order(all);
    } catch (FormulaError e) {
      throw new InvalidFormula("formula", e.reason());
    }
  }
}
