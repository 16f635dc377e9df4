/** The page of a host's secrets, and what asks for one. */
package org.virtworkbench.ui.storage.secret;
