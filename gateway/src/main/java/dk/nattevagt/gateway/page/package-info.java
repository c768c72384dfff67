/**
 * The technician's page: a small web server for one phone in the home, its JSON interface, log-ins and what is served. Knows the
 * desk's {@code Workshop} and asks it through {@link dk.nattevagt.gateway.page.TechnicianDesk}; knows nothing of threads, adapters or
 * how an alarm travels, and can delay none.
 */
@NullMarked
package dk.nattevagt.gateway.page;

import org.jspecify.annotations.NullMarked;
