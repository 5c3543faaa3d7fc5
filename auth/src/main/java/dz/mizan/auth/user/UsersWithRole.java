package dz.mizan.auth.user;

import dz.mizan.auth.role.Rights;
import dz.mizan.auth.role.RoleHolders;
import dz.mizan.auth.role.UserScope;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tells the roles which users have them. */
@ApplicationScoped
class UsersWithRole implements RoleHolders {

  @Override
  public Uni<List<Holder>> of(String role) {
    return CompanySql.execute(
            "select id, roles, permissions, scope_warehouses, scope_departments, scope_projects"
                + " from app_user where $1 = any (roles) order by id",
            role)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Holder(
                                row.getUUID("id"),
                                Rights.of(
                                    List.of(row.getArrayOfStrings("roles")),
                                    List.of(row.getArrayOfStrings("permissions")),
                                    UserScope.of(row))))
                    .toList());
  }
}
