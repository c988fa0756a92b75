/**
 * Test support that the services share. Used in test scope only.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(value = PostgresTestResource.class, scope = TestResourceScope.GLOBAL)
 * @WithTestResource(value = TokensTestResource.class, scope = TestResourceScope.GLOBAL)   // where the service checks tokens
 * class ClaimsResourceTest {
 *     @Test
 *     void a_recorder_may_record() {
 *         given().header("Authorization", Tokens.bearer("rita", "recorder")).body(claim).post("/v1/claims").then().statusCode(201);
 *     }
 * }
 *
 * @QuarkusIntegrationTest
 * class ClaimsIT extends ClaimsResourceTest {}   // the same cases, the same resources, against the packaged service
 * }</pre>
 *
 * <p>{@link org.crosstally.testkit.SharedData} finds data next to the repository and skips the test where there are none.
 */
package org.crosstally.testkit;
