/** Installation without questions: what is written for installers, by libosinfo's templates. */
package org.virtworkbench.core.unattended;
