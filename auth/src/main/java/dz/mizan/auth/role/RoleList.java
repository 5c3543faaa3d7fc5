package dz.mizan.auth.role;

import dz.mizan.auth.permission.Descriptions;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The built-in roles and the company's own, in one list. */
@ApplicationScoped
class RoleList {
  private final Roles roles;
  private final Descriptions descriptions;

  RoleList(Roles roles, Descriptions descriptions) {
    this.roles = roles;
    this.descriptions = descriptions;
  }

  Uni<Page<RoleView>> page(PageRequest request, Locale locale) {
    var values = request.after(1);
    var after = values.isEmpty() ? "" : values.getFirst();
    return roles
        .after(after, request.limitAndOne())
        .map(
            own ->
                Stream.concat(builtIn(after, locale), own.stream().map(RoleView::of))
                    .sorted(Comparator.comparing(RoleView::code))
                    .limit(request.limitAndOne())
                    .toList())
        .map(found -> Page.of(found, request, last -> List.of(last.code())));
  }

  private Stream<RoleView> builtIn(String after, Locale locale) {
    return Arrays.stream(BuiltInRole.values())
        .filter(role -> role.code().compareTo(after) > 0)
        .map(role -> RoleView.of(role, descriptions, locale));
  }
}
