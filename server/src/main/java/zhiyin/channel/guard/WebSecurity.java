package zhiyin.channel.guard;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.channel.problem.Problems;
import zhiyin.identity.Sessions;

/** Puts the guards in their order: name, headers, token, limit, door, body. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelSettings.class)
class WebSecurity {

    @Bean
    FilterRegistrationBean<RequestLog> requestLog(SecureRandom random) {
        FilterRegistrationBean<RequestLog> registration = new FilterRegistrationBean<>(new RequestLog(random));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /**
     * No protection against forged cross-site requests is needed: a browser never adds a bearer token by itself, there
     * are no cookies, and no other origin is allowed (no CORS).
     */
    @Bean
    SecurityFilterChain doors(
            HttpSecurity http, Sessions sessions, Problems problems, ChannelSettings settings, Clock clock) {
        Doorkeeper doorkeeper = new Doorkeeper(problems);
        RateLimits limits = new RateLimits(settings.rateLimit(), clock, problems);
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(PageHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                        .addHeaderWriter(new PageHeaders()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(doorkeeper))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .addFilterBefore(new BearerTokens(sessions), AnonymousAuthenticationFilter.class)
                .addFilterBefore(limits, AuthorizationFilter.class)
                .addFilterAfter(new BodyGuard(settings.maxBody().toBytes(), problems), AuthorizationFilter.class)
                .build();
    }

    /** Paths that try to hide where they lead ({@code //}, {@code ;}, encoded slashes) are refused as a problem too. */
    @Bean
    RequestRejectedHandler suspiciousRequests(Problems problems) {
        return (request, response, e) -> problems.writeOutside(request, response, ChannelProblem.MALFORMED_REQUEST);
    }

    /** Says to Spring Boot that no default user with a password in the log is wanted: people are in identity. */
    @Bean
    UserDetailsService nobody() {
        return username -> {
            throw new UsernameNotFoundException("people sign in through identity alone");
        };
    }
}
