package dz.mizan.common.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method, which returns a {@code Uni<RestResponse<…>>} and is {@code @InCompany},
 * honours the {@code Idempotency-Key} header. What makes two requests the same is method, path and
 * body; the body is the parameter that is a record.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
