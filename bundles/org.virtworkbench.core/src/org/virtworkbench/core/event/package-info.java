/** What happened on hosts, as the Events view lists it. */
package org.virtworkbench.core.event;
