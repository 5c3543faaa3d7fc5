package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.formula.Dependencies;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of a company, free of circles, in the order of the payslip. */
public final class Components {
  private final Map<String, Component> byCode = new LinkedHashMap<>();
  private final List<Component> inOrder;

  /**
   * What is read and not among them counts as nothing: it did not exist in that month.
   *
   * @throws dz.mizan.hr.pay.formula.FormulaError if they read each other in a circle
   */
  public Components(Collection<Component> components) {
    var uses = new HashMap<String, Set<String>>();
    var known = components.stream().map(Component::code).collect(Collectors.toSet());
    for (var component : components) {
      var read = component.uses();
      read.retainAll(known);
      uses.put(component.code(), read);
    }
    Dependencies.order(uses);
    components.stream()
        .sorted(
            (one, other) ->
                one.position() != other.position()
                    ? Integer.compare(one.position(), other.position())
                    : one.code().compareTo(other.code()))
        .forEach(component -> byCode.put(component.code(), component));
    inOrder = List.copyOf(byCode.values());
  }

  /** In the order of the payslip. */
  List<Component> all() {
    return inOrder;
  }

  @Nullable Component find(String code) {
    return byCode.get(code);
  }
}
