package dz.mizan.local.replicas;

import dz.mizan.local.demo.Answer;
import dz.mizan.local.demo.Company;
import dz.mizan.local.demo.Login;
import dz.mizan.local.stack.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks single replicas for what a company has. */
record Probe(Http http, Fleet fleet, Company company) {
  /** What lets in whoever may read it, by service. */
  private static final Map<Service, String> LISTS =
      Map.of(
          Service.AUTH, "/api/v1/users/profile",
          Service.INVENTORY, "/api/v1/warehouses?limit=1",
          Service.HR, "/api/v1/departments?limit=1",
          Service.ACCOUNTING, "/api/v1/accounts?limit=1");

  /** A session's two tokens. */
  record Session(String accessToken, String refreshToken) {
    private static Session of(Answer answer) {
      return new Session(answer.text("accessToken"), answer.text("refreshToken"));
    }
  }

  /** A session that this replica of auth opens. */
  Session login(String username, int number) {
    var url = fleet.url(Service.AUTH, number) + "/api/v1/users/login";
    return Session.of(Login.required(post(url, null, company.credentials(username)), url));
  }

  /** What that replica of auth answers. */
  Answer refresh(String refreshToken, int number) {
    var url = fleet.url(Service.AUTH, number) + "/api/v1/users/refresh";
    return post(url, null, Map.of("refreshToken", refreshToken));
  }

  Session renewed(String refreshToken, int number) {
    return Session.of(Login.required(refresh(refreshToken, number), "refresh"));
  }

  Answer get(String url, @Nullable String token) {
    return http.get(url, token);
  }

  Answer post(String url, @Nullable String token, Object body) {
    return http.post(url, token, body, UUID.randomUUID().toString());
  }

  /** At each replica of the service, a list that whoever may read it is let in to. */
  List<String> lists(Service service) {
    return fleet.urls(service).stream().map(url -> url + LISTS.get(service)).toList();
  }
}
