package zhiyin.channel.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** How long what we send may be kept by others: an answer of the API never, a page's hashed file for ever. */
final class PageHeaders implements HeaderWriter {

    /**
     * The page and everything it loads come from here alone; nothing in it is inline, framed or sent elsewhere.
     */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean hashed = request.getRequestURI().startsWith("/assets/") && response.getStatus() == 200;
        boolean page = !request.getRequestURI().startsWith("/api/");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                hashed ? "public, max-age=31536000, immutable" : page ? "no-cache" : "no-store");
    }
}
