package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.rest.SubscriptionPages.Shown;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page behind the links of messages: to confirm, to choose and to stop. A GET changes nothing. */
@WebServlet(name = "subscription", urlPatterns = "/subscription")
public class SubscriptionServlet extends HttpServlet {

    @Inject
    transient SubscriptionPages pages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(pages.show(request), response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(pages.act(request), response);
    }

    /** The address holds a token, which is nobody else's business. */
    static void write(Shown shown, HttpServletResponse response) throws IOException {
        response.setStatus(shown.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getWriter().write(shown.html());
    }
}
