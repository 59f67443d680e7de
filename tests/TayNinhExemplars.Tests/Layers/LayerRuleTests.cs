using TayNinhExemplars.Kernel;
using TayNinhExemplars.Layers;

namespace TayNinhExemplars.Tests.Layers;

public sealed class LayerRuleTests
{
    private static readonly PageFacts Page = new() { Path = "/blog/post-1", ContentType = "BlogPost", Culture = "vi", IsAuthenticated = true, Roles = ["Editor"] };

    [Theory]
    [InlineData("", false)]
    [InlineData("""{ "Name": "BooleanCondition", "Value": true }""", true)]
    [InlineData("""{ "Name": "BooleanCondition", "Value": false }""", false)]
    [InlineData("""{ "Name": "HomepageCondition", "Value": true }""", false)]
    [InlineData("""{ "Name": "HomepageCondition", "Value": false }""", true)]
    [InlineData("""{ "Name": "IsAuthenticatedCondition" }""", true)]
    [InlineData("""{ "Name": "IsAnonymousCondition" }""", false)]
    [InlineData("""{ "Name": "UrlCondition", "Value": "/blog", "Operation": { "$type": "OrchardCore.Rules.Models.StringStartsWithOperator, OrchardCore.Rules" } }""", true)]
    [InlineData("""{ "Name": "UrlCondition", "Value": "~/blog", "Operation": { "$type": "OrchardCore.Rules.Models.StringStartsWithOperator, OrchardCore.Rules" } }""", true)]
    [InlineData("""{ "Name": "UrlCondition", "Value": "/BLOG/POST-1", "Operation": { "$type": "OrchardCore.Rules.Models.StringEqualsOperator, OrchardCore.Rules" } }""", true)]
    [InlineData("""{ "Name": "UrlCondition", "Value": "/about", "Operation": { "$type": "OrchardCore.Rules.Models.StringNotStartsWithOperator, OrchardCore.Rules" } }""", true)]
    [InlineData("""{ "Name": "UrlCondition", "Value": "/blog", "Operation": { "$type": "OrchardCore.Rules.Models.StringNotStartsWithOperator, OrchardCore.Rules" } }""", false)]
    [InlineData("""{ "Name": "UrlCondition", "Value": "~/blog/post-1", "Operation": { "$type": "OrchardCore.Rules.Models.StringNotEqualsOperator, OrchardCore.Rules" } }""", false)]
    [InlineData("""{ "Name": "ContentTypeCondition", "Value": "Post", "Operation": { "$type": "OrchardCore.Rules.Models.StringEndsWithOperator, OrchardCore.Rules" } }""", true)]
    [InlineData("""{ "Name": "ContentTypeCondition", "Value": "Page", "Operation": { "$type": "OrchardCore.Rules.Models.StringContainsOperator, OrchardCore.Rules" } }""", false)]
    [InlineData("""{ "Name": "CultureCondition", "Value": "en", "Operation": { "$type": "OrchardCore.Rules.Models.StringNotEqualsOperator, OrchardCore.Rules" } }""", true)]
    [InlineData("""{ "Name": "RoleCondition", "Value": "Editor", "Operation": { "$type": "OrchardCore.Rules.Models.StringEqualsOperator, OrchardCore.Rules" } }""", true)]
    [InlineData("""{ "Name": "RoleCondition", "Value": "Editor", "Operation": { "$type": "OrchardCore.Rules.Models.StringNotEqualsOperator, OrchardCore.Rules" } }""", false)]
    [InlineData("""{ "Name": "JavascriptCondition", "Script": "url('~/blog*') && isAuthenticated()" }""", true)]
    [InlineData("""{ "Name": "JavascriptCondition", "Script": "return isInRole('Editor') && contentType('BlogPost');" }""", true)]
    [InlineData("""{ "Name": "JavascriptCondition", "Script": "isHomepage() || culture('en')" }""", false)]
    [InlineData("""{ "Name": "BooleanCondition", "Value": true }, { "Name": "IsAnonymousCondition" }""", false)]
    [InlineData("""{ "Name": "AnyConditionGroup", "Conditions": [ { "Name": "IsAnonymousCondition" }, { "Name": "BooleanCondition", "Value": true } ] }""", true)]
    [InlineData("""{ "Name": "AllConditionGroup", "Conditions": [ { "Name": "IsAnonymousCondition" }, { "Name": "BooleanCondition", "Value": true } ] }""", false)]
    [InlineData("""{ "Name": "AnyConditionGroup", "Conditions": [ { "Name": "AllConditionGroup", "Conditions": [ { "$type": "OrchardCore.Rules.Models.IsAuthenticatedCondition, OrchardCore.Rules" } ] } ] }""", true)]
    public void A_rule_holds_when_all_its_conditions_do(string conditions, bool holds)
    {
        var problems = new List<string>();
        Assert.Equal(holds, LayerRule.Holds(Json.ParseObject($$"""{ "Conditions": [ {{conditions}} ] }"""), Page, problems));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("""{ "Name": "MoonCondition" }""")]
    [InlineData("""{ "Name": "JavascriptCondition", "Script": "khong.co" }""")]
    [InlineData("""{ "Name": "JavascriptCondition", "Script": "for (;;) {}" }""")]
    public void What_cannot_be_asked_does_not_hold_and_is_told(string condition)
    {
        var problems = new List<string>();
        Assert.False(LayerRule.Holds(Json.ParseObject($$"""{ "Conditions": [ {{condition}} ] }"""), Page, problems));
        Assert.Single(problems);
    }

    [Fact]
    public void A_layer_without_a_rule_is_not_shown() => Assert.False(LayerRule.Holds(null, Page));
}
