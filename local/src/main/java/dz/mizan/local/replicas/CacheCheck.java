package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What replicas remember of rights and of the storefront is the same a second after a change. */
record CacheCheck(Probe probe) {
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final String ROLE = "visitor";
  private static final String USER = "leila";

  void check(Consumer<Finding> findings) {
    rights(findings);
    storefront(findings);
  }

  private void rights(Consumer<Finding> findings) {
    var roles = probe.fleet().endpoints().auth() + "/api/v1/roles";
    var superuser = probe.company().superuser();
    superuser.post(
        roles, Map.of("code", ROLE, "name", "Visite", "permissions", List.of("warehouses:read")));
    probe.company().hire(USER, "Leïla Mansouri", ROLE);
    var token = probe.login(USER, 0).accessToken();
    var warehouses = probe.lists(Service.INVENTORY);
    var departments = probe.lists(Service.HR);
    findings.accept(answered("replicas that let in by a right", OK, warehouses, token));
    findings.accept(answered("replicas that refuse without one", FORBIDDEN, departments, token));
    var changed = Map.of("name", "Visite RH", "permissions", List.of("departments:read"));
    superuser.replace(roles + "/" + ROLE, changed, "name", "Visite RH");
    var change = Agreement.fromNow();
    findings.accept(
        change.of(
            "a right that was taken still counted somewhere after",
            warehouses,
            url -> probe.get(url, token).status() == FORBIDDEN));
    findings.accept(
        change.of(
            "a right that was given did not count everywhere until",
            departments,
            url -> probe.get(url, token).isSuccess()));
  }

  private Finding answered(String what, int status, List<String> urls, @Nullable String token) {
    long so = urls.stream().filter(url -> probe.get(url, token).status() == status).count();
    return Finding.equal(what, (long) urls.size(), so);
  }

  /** Its settings and its answers are kept in each process and in Redis. */
  private void storefront(Consumer<Finding> findings) {
    var path = "/api/v1/storefront/" + probe.company().id() + "/products";
    var urls = probe.fleet().urls(Service.INVENTORY).stream().map(url -> url + path).toList();
    findings.accept(answered("replicas whose storefront is closed", NOT_FOUND, urls, null));
    switchTo(true);
    findings.accept(
        Agreement.fromNow()
            .of(
                "a storefront that opened was closed somewhere until",
                urls,
                url -> probe.get(url, null).isSuccess()));
    switchTo(false);
    findings.accept(
        Agreement.fromNow()
            .of(
                "a storefront that closed was open somewhere until",
                urls,
                url -> probe.get(url, null).status() == NOT_FOUND));
  }

  private void switchTo(boolean open) {
    var url = probe.fleet().endpoints().inventory() + "/api/v1/inventory-settings";
    var settings = new HashMap<String, Object>();
    var fields = probe.company().superuser().get(url).body().properties();
    fields.forEach(field -> settings.put(field.getKey(), field.getValue()));
    settings.remove("version");
    settings.put("storefrontEnabled", open);
    probe.company().superuser().replace(url, settings, "storefrontEnabled", Boolean.toString(open));
  }
}
