package dev.pharos.statuspage.rest;

import dev.pharos.statuspage.boundary.OwnAddress;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells those who write mail below which path the pages are. */
@WebListener
public class PublicAddressListener implements ServletContextListener {

    @Inject
    OwnAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        address.servedBelow(event.getServletContext().getContextPath());
    }
}
