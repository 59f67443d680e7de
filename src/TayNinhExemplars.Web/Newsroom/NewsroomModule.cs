using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Audit;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom;

/// <summary>One entry of the newsroom's navigation, seen by those who have the permission.</summary>
/// <param name="TextKey">Its words.</param>
/// <param name="Order">The place. Those below 100 stand in the bar itself, the others in the menu of their area.</param>
public sealed record NavigationItem(string TextKey, string Path, Permission Permission, int Order = 100)
{
    /// <summary>0 the desk, 1 radio and loudspeakers, 2 the registry, 3 truth and follow-up, 4 readers, 8 administration.</summary>
    public int Group => Order switch { < 100 => 0, < 200 => 1, < 300 => 2, < 400 => 3, < 700 => 4, _ => 8 };
}

public static class NewsroomModule
{
    /// <summary>The pages of the newsroom, and who may see each: a page that says nothing is for everybody who may enter.</summary>
    public static IServiceCollection AddNewsroomPages(this IServiceCollection services)
    {
        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/Newsroom";
            o.Conventions.Add(new ClosedUnlessSaidOtherwise());
        });
        services.AddScoped<Roles.PermissionGroups>();
        services.Configure<CookieTempDataProviderOptions>(o => o.Cookie.Name = "tne-notice");
        // Vietnamese letters are letters: written as entities they triple the page and hide from whoever reads its source.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddOptions<MvcOptions>().Configure<Texts>(SayItInOurWords);
        return services
            .AddNavigation(new NavigationItem("tasks.title", DeskTasks.Path, AccountsPermissions.AccessAdminPanel, 15))
            .AddNavigation(new NavigationItem("audit.title", "/toa-soan/nhat-ky", AuditPermissions.ViewAuditTrail, 930))
            .AddNavigation(new NavigationItem("accounts.users.title", "/toa-soan/nguoi-dung", AccountsPermissions.ManageUsers, 900))
            .AddNavigation(new NavigationItem("accounts.roles.title", "/toa-soan/vai-tro", AccountsPermissions.ManageRoles, 910))
            .AddNavigation(new NavigationItem("accounts.tokens.title", "/toa-soan/khoa-api", AccountsPermissions.ManageApiTokens, 920));
    }

    public static IServiceCollection AddNavigation(this IServiceCollection services, NavigationItem item) => services.AddSingleton(item);

    private static void SayItInOurWords(MvcOptions options, Texts texts)
    {
        // What a form must contain is said by the rules of the use case, in Vietnamese, and not by the type of a property.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts.Get("form.invalid", value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts.Get("form.invalid", value));
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["form.unreadable"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["form.unreadable"]);
        messages.SetValueIsInvalidAccessor(value => texts.Get("form.invalid", value));
        messages.SetValueMustBeANumberAccessor(_ => texts["form.number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["form.number"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["form.required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["form.required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["form.required"]);
    }

    private sealed class ClosedUnlessSaidOtherwise : IPageApplicationModelConvention
    {
        public void Apply(PageApplicationModel model)
        {
            if (model.HandlerTypeAttributes.Any(a => a is IAuthorizeData or IAllowAnonymous)) return;
            model.EndpointMetadata.Add(new NeedsPermissionAttribute(AccountsPermissions.AccessAdminPanel.Name));
        }
    }
}
