package dev.pharos.platform.console;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;

/**
 * Lets PrimeFaces tell the page what went wrong in an Ajax request. A request for a page fails like any other request to
 * the application, so that the one place for errors answers it.
 */
class ConsoleExceptionHandler extends PrimeExceptionHandler {

    ConsoleExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            super.handle();
        } else {
            getWrapped().handle();
        }
    }
}
