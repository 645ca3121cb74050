package zhiyin.channel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.channel.DemonstrationLogins;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.channel.problem.ProblemTexts;
import zhiyin.values.Language;

/** Who can be played in the demonstration; there is no such door in a bank that is none. */
@RestController
@RequestMapping(path = "/api/v1/demo", produces = MediaType.APPLICATION_JSON_VALUE)
class DemonstrationController {

    private final ObjectProvider<DemonstrationLogins> logins;

    DemonstrationController(ObjectProvider<DemonstrationLogins> logins) {
        this.logins = logins;
    }

    @GetMapping("/logins")
    List<Login> logins(HttpServletRequest request) {
        Language reader = ProblemTexts.language(request);
        return logins.stream()
                .flatMap(known -> known.shown(reader).stream())
                .findFirst()
                .orElseThrow(ChannelProblem.NOT_FOUND::toException)
                .stream()
                .map(Login::of)
                .toList();
    }

    @JsonInclude(Include.NON_NULL)
    record Login(
            String username,
            String password,
            String totpSecret,
            String role,
            @Nullable String customerId,
            String language,
            String note) {

        static Login of(DemonstrationLogins.Login login) {
            return new Login(
                    login.username(),
                    login.password(),
                    login.totpSecret(),
                    login.role(),
                    login.customerId(),
                    login.language(),
                    login.note());
        }

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
