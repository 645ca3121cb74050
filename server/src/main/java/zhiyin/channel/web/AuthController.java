package zhiyin.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.channel.guard.BearerTokens;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.channel.problem.ProblemException;
import zhiyin.channel.wire.Answers;
import zhiyin.channel.wire.Requests;
import zhiyin.identity.Principal;
import zhiyin.identity.Profiles;
import zhiyin.identity.Role;
import zhiyin.identity.SignIn;
import zhiyin.identity.SignIn.LoginResult;
import zhiyin.identity.SignIn.SignedIn;
import zhiyin.identity.SignIn.VerifyResult;
import zhiyin.values.Language;

/** Signing in and out. */
@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
class AuthController {

    private final SignIn signIn;
    private final Profiles profiles;

    AuthController(SignIn signIn, Profiles profiles) {
        this.signIn = signIn;
        this.profiles = profiles;
    }

    @PostMapping("/login")
    Answers.Challenge login(@RequestBody Requests.Login login, HttpServletRequest request) {
        return switch (signIn.login(login.checkedUsername(), login.checkedPassword(), request.getRemoteAddr())) {
            case LoginResult.ChallengeIssued(String challenge) -> new Answers.Challenge(challenge);
            case LoginResult.LoginRefused refused -> throw ChannelProblem.SIGN_IN_REFUSED.toException();
            case LoginResult.LoginThrottled(Duration retryAfter) -> throw throttled(retryAfter);
        };
    }

    @PostMapping("/verify")
    Answers.Token verify(@RequestBody Requests.Verify verify, HttpServletRequest request) {
        return switch (signIn.verify(verify.checkedChallenge(), verify.checkedCode(), request.getRemoteAddr())) {
            case VerifyResult.Verified(SignedIn signedIn) -> token(signedIn);
            case VerifyResult.VerifyRefused refused -> throw ChannelProblem.SIGN_IN_REFUSED.toException();
            case VerifyResult.VerifyThrottled(Duration retryAfter) -> throw throttled(retryAfter);
        };
    }

    @PostMapping("/anonymous")
    Answers.Token anonymous(HttpServletRequest request) {
        return token(signIn.anonymous(request.getRemoteAddr()));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request) {
        BearerTokens.token(request).ifPresent(signIn::signOut);
    }

    @GetMapping("/me")
    Answers.Me me(@AuthenticationPrincipal Principal person) {
        Profiles.Profile profile = profiles.of(person);
        return new Answers.Me(
                word(person.role()),
                profile.displayName(),
                profile.language().map(Language::tag).orElse(null));
    }

    private static Answers.Token token(SignedIn signedIn) {
        return new Answers.Token(signedIn.token(), word(signedIn.principal().role()), signedIn.displayName());
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static ProblemException throttled(Duration retryAfter) {
        return ChannelProblem.TOO_MANY_ATTEMPTS.with("retryAfterSeconds", Math.max(1, retryAfter.toSeconds()));
    }
}
