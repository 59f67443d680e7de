using TayNinhExemplars.Content;

namespace TayNinhExemplars.Web.Public.Items;

/// <summary>How an item of each type is shown.</summary>
public sealed class ItemPages(StoryPage stories, ExemplarPage exemplars, AwardPage awards, OrganizationPage organizations, OtherItemPages others)
{
    public Task<ColumnPage> ShowAsync(ContentItem item, SiteInfo site, PageHeads heads, CancellationToken ct) => item.ContentType switch
    {
        "Story" => stories.GetAsync(item, site, heads, ct),
        "Exemplar" => exemplars.GetAsync(item, site, heads, ct),
        "Award" => awards.GetAsync(item, site, heads, ct),
        "Organization" => organizations.GetAsync(item, site, heads, ct),
        "Event" => others.EventAsync(item, site, heads, ct),
        "Movement" => others.MovementAsync(item, site, heads, ct),
        _ => others.PlainAsync(item, site, heads, ct),
    };
}
