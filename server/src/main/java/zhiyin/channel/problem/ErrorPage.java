package zhiyin.channel.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the container shows when a request ended before or beside the controllers: a problem too, never a page. */
@RestController
class ErrorPage implements ErrorController {

    private final Problems problems;
    private final SecureRandom random;

    ErrorPage(Problems problems, SecureRandom random) {
        this.problems = problems;
        this.random = random;
    }

    @RequestMapping("/error")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request, HttpServletResponse response) {
        OutsideHeaders.add(request, response, random);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return problems.answer(request, ProblemAdvice.ofStatus(status), Map.of());
    }
}
